/** The month of a factory, rated under JMH. */
package org.wattline.bench.rating;
