package dev.toolwave.runtime.internal.json.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that stands twice is an error, whatever its values are. */
class DuplicateKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"int\":1,\"int\":2}",
                "{\"int\":1,\"int\":1}",
                "{\"int\":null,\"int\":1}",
                "{\"int\":1,\"long\":2,\"int\":{\"a\":[]}}",
                "{\"int\":1,\"\\u0069nt\":2}",
            })
    void propertyTwice_refused(String json) {
        assertThat(ScalarToolset.INSTANCE.problems(json)).isEqualTo("[{\"at\":\"/int\",\"message\":\"repeated\"}]");
    }
}
