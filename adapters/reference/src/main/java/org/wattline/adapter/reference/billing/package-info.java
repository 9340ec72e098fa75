/** How bills are reviewed, from files. */
package org.wattline.adapter.reference.billing;
