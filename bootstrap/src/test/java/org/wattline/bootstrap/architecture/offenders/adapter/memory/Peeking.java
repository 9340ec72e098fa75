package org.wattline.bootstrap.architecture.offenders.adapter.memory;

import org.wattline.bootstrap.architecture.offenders.adapter.postgres.Table;

/** Breaks: adapters never see each other. */
public record Peeking(Table table) {}
