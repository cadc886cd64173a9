/** The annotations with which an application declares tools; no dependencies. */
module dev.toolwave.annotations {
    exports dev.toolwave.annotations;
}
