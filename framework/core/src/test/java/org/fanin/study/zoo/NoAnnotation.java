package org.fanin.study.zoo;

public final class NoAnnotation {}
