package org.fanin.doctor;

import java.util.Optional;

/**
 * What a check found.
 *
 * @param check what was looked at, in one word
 * @param health how well it serves
 * @param found what was found, as a clause
 * @param help what would help, as a sentence; empty where nothing must be done
 */
public record Diagnosis(String check, Health health, String found, Optional<String> help) {}
