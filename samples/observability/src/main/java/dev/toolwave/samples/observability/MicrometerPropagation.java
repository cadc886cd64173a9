package dev.toolwave.samples.observability;

import dev.toolwave.runtime.ContextPropagation;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;

/** Carries over whatever Micrometer's context-propagation knows of: traces, observations, the logging context. Thread-safe. */
public final class MicrometerPropagation implements ContextPropagation {

    private final ContextSnapshotFactory snapshots;

    /** Creates a propagation that captures the same context as the factory. */
    public MicrometerPropagation(ContextSnapshotFactory snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Snapshot capture() {
        ContextSnapshot captured = snapshots.captureAll();
        return () -> captured.setThreadLocals()::close;
    }
}
