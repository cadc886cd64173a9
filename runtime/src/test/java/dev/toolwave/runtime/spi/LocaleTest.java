package dev.toolwave.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleTest {

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "en_US", "EN-us"})
    void languageAndCountry_accepted(String tag) {
        assertThat(ArgumentReader.locale(tag)).isEqualTo(Locale.US);
    }

    @Test
    void otherTags_accepted() {
        assertThat(ArgumentReader.locale("de")).isEqualTo(Locale.GERMAN);
        assertThat(ArgumentReader.locale("zh-Hant-TW").getScript()).isEqualTo("Hant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!", "", " ", "en US", "en-", "english-language-of-the-US"})
    void otherStrings_rejected(String tag) {
        assertThatThrownBy(() -> ArgumentReader.locale(tag)).isInstanceOf(IllformedLocaleException.class);
    }
}
