export { scoreWords } from './score-words.ts';
export { likeVerbs, scoreVerb } from './opinion-verbs.ts';
export { likedState, likeTracks, scoreAlbums, scoreArtists, scoreTracks } from './give-opinion.ts';
export { AlbumStars, ArtistStars, TrackStars, TrackStarsCell } from './ThingStars.tsx';
export { AlbumScoredOn, TrackScoredOn } from './ScoredOn.tsx';
export { TrackHeart } from './TrackHeart.tsx';
export { FileRatings } from './FileRatings.tsx';
