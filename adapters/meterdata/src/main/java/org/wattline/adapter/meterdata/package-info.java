/** Files of readings as they arrive: CSV and NDJSON, uploaded or found in a watched folder, kept until they are taken in. */
package org.wattline.adapter.meterdata;
