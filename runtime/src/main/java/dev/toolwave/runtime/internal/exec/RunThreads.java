package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.internal.exec.NodeWorker.Result;
import org.jspecify.annotations.Nullable;

/** Starts the threads of one run. Thread-safe; not to be called with the run's lock held. */
public final class RunThreads {

    private final TurnScope scope;
    private final PlanExecution run;
    private final NodeExecutor body;
    private final @Nullable Spare spare;
    private volatile @Nullable Runnable offered;

    /**
     * Makes the threads of a run.
     *
     * @param spare a thread that stays there may come a little later; null where none may, since nobody is at work yet
     */
    public RunThreads(TurnScope scope, PlanExecution run, NodeExecutor body, @Nullable Spare spare) {
        this.scope = scope;
        this.run = run;
        this.body = body;
        this.spare = spare;
    }

    /** Starts a thread for an attempt; where no thread can be had, its node fails, and the run goes on as far as it can. */
    public void start(@Nullable ScheduledAttempt first) {
        Followups followups = new Followups();
        ScheduledAttempt attempt = first;
        while (attempt != null) {
            ScheduledAttempt own = attempt;
            try {
                scope.engine().execute(() -> worker().begin(own));
                return;
            } catch (Throwable e) {
                attempt = run.finish(own, Result.thrown(e), followups);
                perform(followups);
            }
        }
    }

    /** Runs an attempt on the thread that called the run, and then one after the other as long as one is ready for it. */
    public void runOnCaller(@Nullable ScheduledAttempt first) {
        worker().runOnCaller(first);
    }

    /** Gives back what is to be given back, and starts the helpers that have been called. */
    public void perform(Followups followups) {
        followups.takeReleasing().forEach(Permits::release);
        for (int helpers = followups.takeHelpers(); helpers > 0; helpers--) {
            startHelper(followups.calledAt());
        }
    }

    /** Starts a thread that claims a node when it is there; where no thread can be had, a node fails. */
    private void startHelper(int calledAt) {
        Runnable helper = () -> worker().help(calledAt);
        boolean wanted = !offer(helper);
        while (wanted) {
            try {
                scope.engine().execute(() -> helpAndStay(helper));
                return;
            } catch (Throwable e) {
                Followups followups = new Followups();
                ScheduledAttempt claimed = run.helpers().claimForMissing(followups);
                if (claimed != null) {
                    start(run.finish(claimed, Result.thrown(e), followups));
                }
                perform(followups);
                wanted = run.helpers().isCalledAgain();
            }
        }
    }

    private boolean offer(Runnable helper) {
        offered = helper;
        return spare != null && spare.offer(helper);
    }

    private void helpAndStay(Runnable helper) {
        helper.run();
        if (spare != null) {
            spare.stay();
        }
    }

    /** Says that the run is complete, so that a helper need not come any more. */
    public void complete() {
        Runnable latest = offered;
        if (spare != null && latest != null) {
            spare.withdraw(latest);
        }
    }

    private NodeWorker worker() {
        return new NodeWorker(scope, run, this, body);
    }
}
