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

/** Checks timeouts, limits and retries. */
public final class TraitsCheck {

    public void check(Subject subject, Problems problems) {
        ToolTraits traits = subject.tool().traits();
        if (!traits.timeout().value().isEmpty()) {
            checkTimeout(subject, traits.timeout(), problems);
        }
        checkAtLeast(
                subject, "maxConcurrency", traits.maxConcurrency(), 0, "remove maxConcurrency for no limit", problems);
        ToolTraits.Calls calls = traits.calls();
        checkAtLeast(
                subject, "resultLimit", calls.resultLimit(), 0, "remove resultLimit for the runtime's limit", problems);
        checkAtLeast(
                subject,
                "maxCallsPerTurn",
                calls.maxCallsPerTurn(),
                0,
                "remove maxCallsPerTurn for no limit",
                problems);
        traits.retry().ifPresent(retry -> checkRetry(subject, retry, problems));
    }

    private static void checkTimeout(Subject subject, Located<String> timeout, Problems problems) {
        Optional<Duration> limit = checkDuration(subject, "timeout", timeout, problems);
        if (limit.filter(Duration::isZero).isPresent()) {
            problems.add(
                    ProblemId.DURATION_SYNTAX,
                    timeout.origin(),
                    subject.name(),
                    "timeout must be longer than 0",
                    "remove timeout, or use a duration such as \"30s\"");
        }
    }

    private static void checkRetry(Subject subject, Retry retry, Problems problems) {
        ToolTraits traits = subject.tool().traits();
        if (traits.effect().value() != Effect.READ && !traits.idempotent()) {
            problems.add(ProblemId.RETRY_NOT_REPEATABLE, retry.origin(), subject.name());
        }
        if (retry.on().isEmpty()) {
            problems.add(
                    ProblemId.USELESS_RETRY,
                    retry.origin(),
                    subject.name(),
                    "'on' is empty",
                    "remove on, or name the exceptions to retry");
        } else if (retry.abortOn().containsAll(retry.on())) {
            problems.add(
                    ProblemId.USELESS_RETRY,
                    retry.origin(),
                    subject.name(),
                    "'abortOn' contains every exception of 'on'",
                    "remove abortOn, or name other exceptions");
        }
        checkAtLeast(
                subject,
                "maxAttempts",
                retry.maxAttempts(),
                1,
                "maxAttempts = 1 for the first attempt only, or 2 for one retry",
                problems);
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
                    "maxDelay = \"" + first + "\", or a shorter delay");
        }
    }

    private static Optional<Duration> checkDuration(
            Subject subject, String what, Located<String> text, Problems problems) {
        Optional<Duration> duration = DurationText.parse(text.value());
        if (duration.isEmpty()) {
            String fact = what + " '" + text.value() + "' is not a duration: a whole number followed by ms, s or m";
            String fix = DurationText.suggest(text.value())
                    .map(better -> "\"" + better + "\"")
                    .orElse("a duration such as \"800ms\", \"5s\" or \"2m\"");
            problems.add(ProblemId.DURATION_SYNTAX, text.origin(), subject.name(), fact, fix);
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
