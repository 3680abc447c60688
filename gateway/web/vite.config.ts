import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Everything that the page needs goes into `dist`; it must work on a network without internet. */
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    // the editor is one library of several megabytes; nothing is gained by splitting it
    chunkSizeWarningLimit: 8_000,
    rolldownOptions: {
      // a directive for a compiler that is not used here
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
