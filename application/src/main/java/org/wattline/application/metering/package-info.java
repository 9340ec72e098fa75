/** Metering for its users (计量): meters and points are kept, readings and curves taken in, consumption found and shown. */
package org.wattline.application.metering;
