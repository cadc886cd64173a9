package demo;

import dev.toolwave.runtime.spi.ToolsetMetadata;

/** A toolset in a format that a later version of the processor may write. */
@ToolsetMetadata(format = 9, fingerprint = "", notes = {})
public final class GeoToolsToolset {}
