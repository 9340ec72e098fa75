/** Who may do what (权限): the organisation, positions, accounts of staff and customers, signing in, and what keeps secrets. */
package org.wattline.application.access;
