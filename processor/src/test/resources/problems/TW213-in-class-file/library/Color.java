package demo;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum Color {
    @JsonProperty("red")
    RED,
    @JsonProperty("red")
    ROUGE
}
