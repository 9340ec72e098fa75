/** Reads dated reference files: where they are, what is wrong with them and in which line. */
package org.wattline.adapter.reference.platform;
