/** Renders documents: PDF with its own fonts, and codes for payment. */
package org.wattline.adapter.document;
