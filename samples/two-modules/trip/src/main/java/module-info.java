/** Trips to cities. */
module dev.toolwave.samples.trips {
    requires transitive dev.toolwave.runtime;
    requires transitive dev.toolwave.samples.geo;

    exports dev.toolwave.samples.trips;
}
