/** Measures the product against bare code on the same machine: {@code ./wattline bench}. */
package org.wattline.bench;
