/** Who may do what (权限): organisation, positions, accounts of staff and customers. */
package org.wattline.domain.access;
