/** Dated rules of corrections from files. */
package org.wattline.adapter.reference.correction;
