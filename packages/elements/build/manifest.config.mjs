// The custom elements manifest, from which editors, documentation and the JSX types are made. Only what a page may use belongs into it.
const isPublic = (member) =>
  !member.name?.startsWith('#') && member.privacy !== 'private' && member.privacy !== 'protected';
const inherited = new Set(['styles', 'version', 'language', 'scope']);
// What an element gives itself inside is taken for a property of it.
const internal = new Set(['role']);

export default {
  globs: ['src/*/*.ts'],
  exclude: ['src/define/**', 'src/embed/**', 'src/**/*.test.ts', 'src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  dependencies: false,
  plugins: [
    {
      name: 'public-only',
      packageLinkPhase({ customElementsManifest }) {
        for (const module of customElementsManifest.modules) {
          module.path = module.path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
          for (const declaration of module.declarations ?? []) {
            if (declaration.members)
              declaration.members = declaration.members.filter(
                (member) => isPublic(member) && !inherited.has(member.name) && !internal.has(member.name),
              );
            // The analyzer also lists what the code dispatches, by the arguments of the event's constructor; those are no names.
            declaration.events = declaration.events?.filter(({ description }) => description);
            for (const superclass of [declaration.superclass].filter(Boolean))
              if (superclass.module)
                superclass.module = superclass.module.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
          }
        }
        customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations }) =>
          declarations?.some(({ kind }) => kind === 'class'),
        );
      },
    },
  ],
};
