#ifndef GALLEY_CSYSTEM_H
#define GALLEY_CSYSTEM_H

/// Sees to it that what was written to the file system of an open file is on its disk.
///
/// Returns 0, or -1 with `errno` set. Here because C libraries declare the call only when they are asked to.
int galley_sync_file_system(int descriptor);

#endif
