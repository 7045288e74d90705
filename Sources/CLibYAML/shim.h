#ifndef GALLEY_CLIBYAML_SHIM_H
#define GALLEY_CLIBYAML_SHIM_H

#include <yaml.h>

#endif
