package dev.toolwave.runtime.spi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class UpstreamFingerprintTest {

    private static final String GEOCODE = "geocode(String city): Point, READ";
    private static final String ZONE = "zone(Point at): String, READ";

    @Test
    void sameFingerprint_isFresh() {
        assertThatCode(() ->
                        new UpstreamFingerprint("Trip", "Geo", "a", "a", List.of(GEOCODE), List.of()).requireFresh())
                .doesNotThrowAnyException();
    }

    @Test
    void changedAndRemovedTools_areNamedWithTheRemedy() {
        String changed = "geocode(String city, int limit): Point, READ";

        assertThatThrownBy(() -> against(List.of(GEOCODE, ZONE), List.of(changed, "more(): int, READ")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("[TW181] Trip was compiled against Geo 01234567..., found 89abcdef... (" + GEOCODE
                        + " is now " + changed + "; " + ZONE + " is gone); recompile the module of Trip");
    }

    @Test
    void changeWithoutAChangedDeclaration_isReported() {
        assertThatThrownBy(() -> against(List.of(GEOCODE), List.of(GEOCODE, ZONE)))
                .hasMessageContaining(
                        "(the declarations of the called tools are unchanged, but a schema, description, dependency "
                                + "or other tool has changed); recompile the module of Trip");
    }

    private static void against(List<String> called, List<String> declared) {
        new UpstreamFingerprint("Trip", "Geo", "0123456789", "89abcdef01", called, declared).requireFresh();
    }
}
