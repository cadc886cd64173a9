package dev.toolwave.processor.check.declaration;

import dev.toolwave.processor.model.DurationText;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ToolTraits;
import dev.toolwave.processor.model.ToolTraits.Effect;
import dev.toolwave.processor.model.ToolTraits.Retry;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Subject;
import java.time.Duration;
import java.util.Optional;

/** Checks times, limits and retries. */
public final class TraitsCheck {

    public void check(Subject subject, Problems problems) {
        ToolTraits traits = subject.tool().traits();
        if (!traits.timeout().value().isEmpty()) {
            checkTimeout(subject, traits.timeout(), problems);
        }
        checkAtLeast(subject, "maxConcurrency", traits.maxConcurrency(), 0, "leave it out for no limit.", problems);
        ToolTraits.Calls calls = traits.calls();
        checkAtLeast(subject, "resultLimit", calls.resultLimit(), 0, "leave it out for the runtime's limit.", problems);
        checkAtLeast(subject, "maxCallsPerTurn", calls.maxCallsPerTurn(), 0, "leave it out for no limit.", problems);
        traits.retry().ifPresent(retry -> checkRetry(subject, retry, problems));
    }

    private static void checkTimeout(Subject subject, Located<String> timeout, Problems problems) {
        Optional<Duration> limit = checkDuration(subject, "timeout", timeout, problems);
        if (limit.filter(Duration::isZero).isPresent()) {
            problems.add(
                    ProblemId.DURATION_SYNTAX,
                    timeout.origin(),
                    subject.name(),
                    "timeout",
                    timeout.value(),
                    "no time at all",
                    "");
        }
    }

    private static void checkRetry(Subject subject, Retry retry, Problems problems) {
        ToolTraits traits = subject.tool().traits();
        if (traits.effect().value() != Effect.READ && !traits.idempotent()) {
            problems.add(ProblemId.RETRY_NOT_REPEATABLE, retry.origin(), subject.name());
        }
        checkAtLeast(subject, "maxAttempts", retry.maxAttempts(), 1, "count the first attempt as well.", problems);
        Optional<Duration> delay = checkDuration(subject, "delay", retry.delay(), problems);
        Optional<Duration> longest = checkDuration(subject, "maxDelay", retry.maxDelay(), problems);
        if (delay.isPresent() && longest.isPresent() && delay.get().compareTo(longest.get()) > 0) {
            String first = retry.delay().value();
            problems.add(
                    ProblemId.NUMBER_OUT_OF_RANGE,
                    retry.delay().origin(),
                    subject.name(),
                    "maxDelay",
                    retry.maxDelay().value(),
                    "the delay, " + first,
                    "maxDelay = \"" + first + "\", or a shorter delay.");
        }
    }

    private static Optional<Duration> checkDuration(
            Subject subject, String what, Located<String> text, Problems problems) {
        Optional<Duration> duration = DurationText.parse(text.value());
        if (duration.isEmpty()) {
            String meant = DurationText.suggest(text.value())
                    .map(better -> "Did you mean \"" + better + "\"?")
                    .orElse("");
            problems.add(
                    ProblemId.DURATION_SYNTAX, text.origin(), subject.name(), what, text.value(), "no duration", meant);
        }
        return duration;
    }

    private static void checkAtLeast(
            Subject subject, String what, Located<Integer> number, int least, String remedy, Problems problems) {
        if (number.value() < least) {
            problems.add(
                    ProblemId.NUMBER_OUT_OF_RANGE,
                    number.origin(),
                    subject.name(),
                    what,
                    number.value(),
                    least,
                    remedy);
        }
    }
}
