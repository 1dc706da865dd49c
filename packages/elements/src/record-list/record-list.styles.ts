import { type CSSResult, css } from 'lit';

/** The filters above, the cards in as many columns as fit, the button below. */
export const recordListStyles: CSSResult = css`
  .list {
    display: flex;
    flex-direction: column;
    gap: 1em;
  }
  .list > [part='heading'] {
    font-size: 1.375em;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em 1em;
  }
  form > label {
    display: flex;
    flex: 1 1 10em;
    flex-direction: column;
    gap: 0.25em;
    max-inline-size: 24em;
    min-inline-size: 0;
  }
  form > .search {
    flex: 2 1 16em;
    max-inline-size: none;
  }
  form span {
    font-size: 0.875em;
    font-weight: 600;
  }
  input,
  select {
    inline-size: 100%;
    text-overflow: ellipsis;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(16em, 100%), 1fr));
    gap: 1em;
    /* Not 'none', by which WebKit takes a list for no list. */
    list-style: '';
  }
  /* The first cards are laid out at once, so that nothing a person sees first can shift. */
  .cards > li:nth-child(n + 13) {
    content-visibility: auto;
    contain-intrinsic-size: auto 24em;
  }
  .more {
    align-self: center;
  }
  @media print {
    form {
      display: none;
    }
    .cards > li {
      content-visibility: visible;
    }
  }
`;
