//! The parent's side: starts the child, hands it the workbook, takes the cells.

use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::thread;

use super::{Archive, Tab, WorkbookError, archive};

/// The hidden command that reads a workbook.
const COMMAND: &str = "workbook-cells";
/// How a program ends that met a workbook its reader did not foresee.
const PANIC: i32 = 101;
/// No workbook that a plan takes in is larger as JSON.
const LONGEST_ANSWER: u64 = 96 << 20;

/// The tabs of a workbook, read by a child process of this program under limits of memory and time.
///
/// # Errors
/// [`WorkbookError`] says what it is instead, or that its reader died of it.
pub fn read(bytes: &[u8]) -> Result<Vec<Tab>, WorkbookError> {
    if bytes.starts_with(b"PK") && archive(bytes)? != Archive::Workbook {
        return Err(WorkbookError::Damaged);
    }
    let program = std::env::current_exe().map_err(|_| WorkbookError::NoReader)?;
    let mut child = Command::new(program)
        .arg(COMMAND)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|_| WorkbookError::NoReader)?;
    let (input, output) = (child.stdin.take(), child.stdout.take());
    let mut answer = Vec::new();
    thread::scope(|scope| {
        // A child that dies early closes the pipe: that it does is told by its answer.
        scope.spawn(move || input.and_then(|mut input| input.write_all(bytes).ok()));
        output.and_then(|output| output.take(LONGEST_ANSWER).read_to_end(&mut answer).ok())
    });
    // A child with more to say than it may waits for ever.
    if answer.len() as u64 >= LONGEST_ANSWER {
        let _ = child.kill();
    }
    let fell = child.wait().is_ok_and(|status| status.code() == Some(PANIC));
    serde_json::from_slice(&answer).unwrap_or(Err(if fell { WorkbookError::Damaged } else { WorkbookError::TooMuch }))
}
