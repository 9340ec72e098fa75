/** Reads the rules of collection. */
package org.wattline.adapter.reference.collection;
