//! The folder of the plan, watched: the kernel tells when another program touches the file. Where it cannot (other systems,
//! shared disks, watches that are used up), the file is looked at instead.

use std::path::Path;
use std::sync::mpsc::Sender;

use crate::store::is_on_shared_disk;

use super::wake::Wake;

/// The folder of the open plan.
pub struct Folder {
    teller: Sender<Wake>,
    watch: Watch,
}

/// Whether the kernel tells what happens in it.
enum Watch {
    Untried,
    #[cfg(target_os = "linux")]
    Kept {
        #[expect(dead_code, reason = "its end is its use: the thread that listens ends with it")]
        until: linux::Watch,
    },
    Impossible,
}

impl Folder {
    /// No folder yet; who hears of it later.
    pub const fn new(teller: Sender<Wake>) -> Self {
        Self { teller, watch: Watch::Untried }
    }

    /// Another plan was opened.
    pub fn forget(&mut self) {
        self.watch = Watch::Untried;
    }

    /// Has a plan's folder watched, once. What another computer writes to a shared disk, no kernel tells.
    pub fn watch(&mut self, plan: &Path) {
        if matches!(self.watch, Watch::Untried) {
            self.watch = if is_on_shared_disk(plan) { Watch::Impossible } else { self.tried(plan) };
        }
    }

    #[cfg(target_os = "linux")]
    fn tried(&self, plan: &Path) -> Watch {
        linux::watch(plan, self.teller.clone()).map_or(Watch::Impossible, |until| Watch::Kept { until })
    }

    #[cfg(not(target_os = "linux"))]
    fn tried(&self, _: &Path) -> Watch {
        let _ = &self.teller;
        Watch::Impossible
    }

    /// Whether whatever happens to the file is told.
    pub const fn tells(&self) -> bool {
        !matches!(self.watch, Watch::Untried | Watch::Impossible)
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::path::Path;
    use std::sync::mpsc::Sender;

    use inotify::{EventMask, Inotify, WatchDescriptor, WatchMask, Watches};

    use super::Wake;

    /// Ends its thread when it is dropped: the kernel tells that the watch is gone.
    pub struct Watch {
        watches: Watches,
        descriptor: Option<WatchDescriptor>,
    }

    impl Drop for Watch {
        fn drop(&mut self) {
            if let Some(descriptor) = self.descriptor.take() {
                // A folder that is gone has no watch any more.
                let _ = self.watches.remove(descriptor);
            }
        }
    }

    /// Watches over a file's folder; nothing when the kernel has no watch left.
    pub fn watch(file: &Path, teller: Sender<Wake>) -> Option<Watch> {
        let file = file.canonicalize().ok()?;
        let (folder, name) = (file.parent()?, file.file_name()?.to_owned());
        let inotify = Inotify::init().ok()?;
        let mask = WatchMask::MODIFY
            | WatchMask::ATTRIB
            | WatchMask::CREATE
            | WatchMask::DELETE
            | WatchMask::MOVE
            | WatchMask::DELETE_SELF
            | WatchMask::MOVE_SELF;
        let mut watches = inotify.watches();
        let descriptor = watches.add(folder, mask).ok()?;
        std::thread::spawn(move || listen(inotify, &name, &teller));
        Some(Watch { watches, descriptor: Some(descriptor) })
    }

    fn listen(mut inotify: Inotify, name: &OsStr, teller: &Sender<Wake>) {
        let mut buffer = [0; 4096];
        while let Ok(events) = inotify.read_events_blocking(&mut buffer) {
            let (mut touched, mut ends) = (false, false);
            for event in events {
                touched |= event.name.is_none_or(|found| found.as_bytes().starts_with(name.as_bytes()));
                ends |= event.mask.contains(EventMask::IGNORED);
            }
            if (touched && teller.send(Wake::File).is_err()) || ends {
                return;
            }
        }
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use super::*;

    const LONG: Duration = Duration::from_secs(20);

    #[test]
    fn a_write_into_the_file_and_its_end_are_told_and_other_files_are_not() {
        let folder = tempfile::tempdir().unwrap();
        let plan = folder.path().join("plan.kpilot");
        std::fs::write(&plan, "a").unwrap();
        let (teller, told) = channel();
        let mut watched = Folder::new(teller);
        watched.watch(&plan);
        assert!(watched.tells());
        std::fs::write(folder.path().join("other"), "b").unwrap();
        std::fs::write(&plan, "c").unwrap();
        assert!(matches!(told.recv_timeout(LONG), Ok(Wake::File)));
        while told.try_recv().is_ok() {}
        std::fs::remove_file(&plan).unwrap();
        assert!(matches!(told.recv_timeout(LONG), Ok(Wake::File)));
        drop(watched);
        // The thread is gone: nobody is left to tell anything.
        while told.recv_timeout(LONG).is_ok() {}
        assert!(matches!(told.try_recv(), Err(std::sync::mpsc::TryRecvError::Disconnected)));
    }
}
