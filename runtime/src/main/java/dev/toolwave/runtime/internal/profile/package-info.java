/**
 * Says how a turn went and how a plan will go. {@link dev.toolwave.runtime.profile.RunProfile} is the way in: {@link
 * dev.toolwave.runtime.internal.profile.Replay} computes its figures, {@link
 * dev.toolwave.runtime.internal.profile.TextReport} and its neighbours render them. {@link
 * dev.toolwave.runtime.internal.profile.PlanText} and {@link dev.toolwave.runtime.internal.profile.Guidance} read static plans,
 * the classes that begin with {@code Jfr} tell Flight Recorder.
 */
@NullMarked
package dev.toolwave.runtime.internal.profile;

import org.jspecify.annotations.NullMarked;
