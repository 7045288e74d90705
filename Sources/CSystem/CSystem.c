#define _GNU_SOURCE
#include "CSystem.h"

#include <unistd.h>

int galley_sync_file_system(int descriptor) {
#if defined(__linux__)
    return syncfs(descriptor);
#else
    return fsync(descriptor);
#endif
}
