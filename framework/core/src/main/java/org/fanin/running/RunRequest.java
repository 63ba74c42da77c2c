package org.fanin.running;

import java.nio.file.Path;
import java.util.SortedMap;
import org.fanin.study.Study;

/**
 * What is to be run.
 *
 * @param study the study, with all overrides applied
 * @param overrides what was changed of the annotated class, by name
 * @param command what to type to repeat the run
 * @param out the folder in which run folders are made
 */
public record RunRequest(
    Study study, SortedMap<String, String> overrides, String command, Path out) {}
