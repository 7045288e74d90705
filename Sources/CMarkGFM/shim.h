#ifndef GALLEY_CMARKGFM_SHIM_H
#define GALLEY_CMARKGFM_SHIM_H

// Their short names for kinds of nodes are too common to be imported.
#define CMARK_NO_SHORT_NAMES

#include <cmark-gfm.h>

#include <cmark-gfm-extension_api.h>

#include <cmark-gfm-core-extensions.h>

#endif
