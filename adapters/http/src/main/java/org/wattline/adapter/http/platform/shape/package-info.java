/** How values look as JSON: read with all faults named, written, and described by a schema, from one registry. */
package org.wattline.adapter.http.platform.shape;
