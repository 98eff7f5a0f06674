### Tables: titles of columns and views.
