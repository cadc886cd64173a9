package dev.toolwave.runtime.internal.listen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.TimelineListener;
import dev.toolwave.runtime.ToolListener;
import org.junit.jupiter.api.Test;

class WishesTest {

    @Test
    void listenerThatOverridesNothing_wantsNothingAndGetsNoQueue() {
        ToolListener deaf = new ToolListener() {};

        assertThat(Wishes.of(deaf).areNone()).isTrue();
        assertThat(ListenerQueue.to(deaf)).isNull();
        assertThat(ListenerQueue.to(null)).isNull();
    }

    @Test
    void listenerOfTheLibrary_wantsTheEndsOfTurns() {
        assertThat(Wishes.of(new TimelineListener(text -> {})))
                .isEqualTo(new Wishes(false, false, false, false, false, true));
    }

    @Test
    void inheritedMethods_areWanted() {
        assertThat(Wishes.of(new Subclass())).isEqualTo(new Wishes(true, true, false, false, false, false));
    }

    private interface Prepared extends ToolListener {
        @Override
        default void turnStarted(TurnStarted event) {}
    }

    private static class Superclass implements ToolListener {
        @Override
        public void toolStarted(ToolStarted event) {}
    }

    private static final class Subclass extends Superclass implements Prepared {}
}
