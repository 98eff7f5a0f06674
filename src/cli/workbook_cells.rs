use clap::Args;

use crate::exchange::workbook;

use super::failure::Failure;
use super::session::Session;

/// Read a workbook from standard input and write its cells as JSON: how `import` reads workbooks of others.
#[derive(Args, Clone, Copy, Debug)]
pub struct WorkbookCells {}

/// What the reader of a workbook may use.
#[cfg(unix)]
const MEMORY: u64 = 256 << 20;
#[cfg(unix)]
const SECONDS: u64 = 20;

impl WorkbookCells {
    /// Reads it, within limits of memory and time.
    #[expect(clippy::unused_self, reason = "every command is run the same way")]
    pub fn run(self, _: &mut Session) -> Result<(), Failure> {
        #[cfg(unix)]
        for (resource, most) in [(rlimit::Resource::AS, MEMORY), (rlimit::Resource::CPU, SECONDS), (rlimit::Resource::CORE, 0)] {
            resource.set(most, most)?;
        }
        Ok(workbook::serve(std::io::stdin().lock(), std::io::stdout().lock())?)
    }
}
