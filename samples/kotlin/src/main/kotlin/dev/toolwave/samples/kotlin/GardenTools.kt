package dev.toolwave.samples.kotlin

import com.fasterxml.jackson.annotation.JsonSubTypes
import com.fasterxml.jackson.annotation.JsonTypeInfo
import dev.toolwave.annotations.DependsOn
import dev.toolwave.annotations.Effect
import dev.toolwave.annotations.Param
import dev.toolwave.annotations.Tool
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CompletionStage

/** A bed of a garden. Kotlin's default for [note] is not in the stubs; a nullable type is optional anyway. */
data class Bed(
    @Param("The bed's name.") val name: String,
    val area: Area,
    val note: String? = null,
)

/** The stubs do not show that the interface is sealed, so the annotations name its subtypes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
@JsonSubTypes(
    JsonSubTypes.Type(value = Area.Square::class, name = "square"),
    JsonSubTypes.Type(value = Area.Rectangle::class, name = "rectangle"),
)
sealed interface Area {
    data class Square(val side: Double) : Area

    data class Rectangle(val width: Double, val length: Double) : Area
}

data class Watering(val bed: String, val liters: Double, val reason: String?)

class GardenTools {
    /**
     * Measures a bed in *square meters*.
     *
     * @param bed the bed
     */
    @Tool(effect = Effect.READ)
    fun measure(bed: Bed): Double =
        when (val area = bed.area) {
            is Area.Square -> area.side * area.side
            is Area.Rectangle -> area.width * area.length
        }

    /**
     * Plans how much water a bed needs.
     *
     * @param litersPerSquareMeter the water for a square meter
     */
    @Tool(effect = Effect.READ)
    fun water(
        bed: Bed,
        @DependsOn("measure") squareMeters: Double,
        @Param(defaultValue = "2.5") litersPerSquareMeter: Double,
    ): CompletionStage<Watering> = CompletableFuture.completedStage(Watering(bed.name, squareMeters * litersPerSquareMeter, bed.note))
}

/** An object has one instance, which is passed to its toolset: `SeasonToolset.of(Season)`. */
object Season {
    /** Returns the season of a month. */
    @Tool(effect = Effect.READ)
    fun season(@Param("From 1 to 12.") month: Int): String = if (month in 4..9) "summer" else "winter"
}
