mod letters;
mod shown;
mod texts;
