/** Inspections. */
package org.wattline.adapter.http.connection.inspection;
