package org.wattline.adapter.http.platform.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a sealed interface of records: each is an object with a field {@code kind}, which is the record's name in upper snake case and tells
 * them apart; in the document it is a union with a discriminator.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kinds {}
