/** A synthetic company: stations, feeders, transformer areas, customers of all classes with contracts, meters and readings. */
package org.wattline.bootstrap.seed;
