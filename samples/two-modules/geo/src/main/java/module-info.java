/** Tools for the locations of cities. */
module dev.toolwave.samples.geo {
    requires transitive dev.toolwave.runtime; // the generated toolset is part of what this module exports

    exports dev.toolwave.samples.geo;
}
