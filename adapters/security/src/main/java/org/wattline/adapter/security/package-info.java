/** What keeps secrets: password hashing, sealed values, tokens of this server and of external issuers. */
package org.wattline.adapter.security;
