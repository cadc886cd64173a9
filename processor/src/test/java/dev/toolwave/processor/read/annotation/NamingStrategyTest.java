package dev.toolwave.processor.read.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingStrategyTest {

    @ParameterizedTest
    @CsvSource({
        "LOWER_CAMEL_CASE, firstName, firstName",
        "UPPER_CAMEL_CASE, firstName, FirstName",
        "SNAKE_CASE, firstName, first_name",
        "SNAKE_CASE, userURL, user_url",
        "SNAKE_CASE, a, a",
        "UPPER_SNAKE_CASE, firstName, FIRST_NAME",
        "LOWER_CASE, firstName, firstname",
        "KEBAB_CASE, firstName, first-name",
        "KEBAB_CASE, theURLOfIt, the-url-of-it",
        "LOWER_DOT_CASE, firstName, first.name",
    })
    void name_isWrittenAsJacksonDoes(NamingStrategy strategy, String javaName, String name) {
        assertThat(strategy.apply(javaName)).isEqualTo(name);
    }
}
