package dev.toolwave.samples.kotlin

import dev.toolwave.runtime.ToolCall
import dev.toolwave.runtime.Toolwave
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class GardenToolsTest {
    private val toolwave =
        Toolwave.builder()
            .toolset(GardenToolsToolset.of(GardenTools()))
            .toolset(SeasonToolset.of(Season))
            .build()

    @Test
    fun calls_areAnsweredByKotlinFunctions() {
        val rectangle = """{"bed":{"name":"herbs","area":{"shape":"rectangle","width":2,"length":3}}}"""
        val square = """{"bed":{"name":"roses","area":{"shape":"square","side":2},"note":"dry"},"litersPerSquareMeter":1}"""

        val turn =
            toolwave.run(
                listOf(
                    ToolCall("1", "water", rectangle),
                    ToolCall("2", "water", square),
                    ToolCall("3", "season", """{"month":5}"""),
                ),
            )

        assertThat(turn.results().map { it.text() })
            .containsExactly(
                """{"bed":"herbs","liters":15.0}""",
                """{"bed":"roses","liters":4.0,"reason":"dry"}""",
                "summer",
            )
    }

    @Test
    fun definitions_haveTheTextsAndTypesOfTheSource() {
        val tools = toolwave.tools().associateBy { it.name() }

        assertThat(tools.keys).contains("measure", "water", "season")
        assertThat(tools.getValue("measure").description()).isEqualTo("Measures a bed in *square meters*.")
    }
}
