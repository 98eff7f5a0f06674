//! The guide: its words, channels and the user's files. Rules are tested on whole plans in `tests/audit`.

mod words;
