/** Classes that the tests of all clients share. Start with {@link dev.toolwave.samples.clients.loopback.CannedProvider}. */
package dev.toolwave.samples.clients.loopback;
