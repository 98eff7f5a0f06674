//! Work on very many targets, shared among the processor's cores.

use std::num::NonZero;
use std::thread;

use crate::analysis::{Basis, Standing};
use crate::domain::{Day, Id, Plan, Target};

/// Fewer targets are done before a thread has started.
const WORTH_A_THREAD: usize = 2_000;

/// The results of equal shares of some targets, in their order.
pub fn shared<T: Send>(targets: &[Id<Target>], work: impl Fn(&[Id<Target>]) -> T + Sync) -> Vec<T> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let size = targets.len().div_ceil(cores).max(WORTH_A_THREAD);
    thread::scope(|scope| {
        let mut shares = targets.chunks(size);
        let own = shares.next();
        let others: Vec<_> = shares.map(|share| scope.spawn(|| work(share))).collect();
        let own = own.map(&work);
        // A thread that panicked has told why; the whole ends as it did.
        let joined = others.into_iter().map(|other| other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        own.into_iter().chain(joined).collect()
    })
}

/// What follows from a plan on a day: the same as [`Standing::of`].
pub fn standing(plan: &Plan, today: Day) -> Standing {
    let targets: Vec<Id<Target>> = plan.targets.iter().map(|target| target.id).collect();
    let basis = Basis::of(plan, today);
    let readings = shared(&targets, |share| basis.readings(plan, share)).concat();
    Standing::gather(plan, basis, readings)
}
